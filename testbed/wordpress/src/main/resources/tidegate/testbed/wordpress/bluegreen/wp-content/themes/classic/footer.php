</main>
<footer>
<ul><?php wp_list_pages(['title_li' => '']); ?></ul>
<ul><?php wp_list_categories(['title_li' => '']); ?></ul>
<p>&copy; <?php bloginfo('name'); ?></p>
</footer>
<?php wp_footer(); ?>
</body>
</html>
