<?php get_header(); ?>
<?php if (is_search()) : ?><h1><?php echo esc_html(get_search_query()); ?></h1><?php endif; ?>
<?php while (have_posts()) : the_post(); ?>
<article <?php post_class(); ?>>
<h2><a href="<?php the_permalink(); ?>"><?php the_title(); ?></a></h2>
<?php the_post_thumbnail('medium'); ?>
<?php the_excerpt(); ?>
</article>
<?php endwhile; ?>
<?php the_posts_pagination(); ?>
<?php get_footer(); ?>
