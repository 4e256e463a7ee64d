<?php

add_action('after_setup_theme', function () {
    add_theme_support('title-tag');
    add_theme_support('post-thumbnails');
    add_theme_support('automatic-feed-links');
    add_theme_support('html5', ['search-form', 'comment-list', 'script', 'style']);
});

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_style('classic', get_stylesheet_uri(), [], '3.2');
    wp_enqueue_script('classic', get_theme_file_uri('assets/menu.js'), [], '3.2', true);
});

add_action('send_headers', function () {
    header('Strict-Transport-Security: max-age=31536000');
    header('X-Content-Type-Options: nosniff');
    header('X-Frame-Options: SAMEORIGIN');
});
