<?php get_header(); ?>
<h1>Nothing moored here</h1>
<?php get_search_form(); ?>
<?php get_footer(); ?>
