<?php
/**
 * Plugin Name: Tides
 * Description: The table of tides, as a shortcode and for other programs.
 * Version: 1.4
 */

add_shortcode('tides', function () {
    wp_enqueue_style('tides', plugins_url('tides.css', __FILE__), [], '1.4');
    return '<table class="tides"><tr><th>High water</th><td>05:12</td><td>17:40</td></tr></table>';
});

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_style('tides', plugins_url('tides.css', __FILE__), [], '1.4');
});

add_action('rest_api_init', function () {
    register_rest_route('tides/v1', '/today', [
        'callback' => fn () => ['high' => ['05:12', '17:40']],
        'permission_callback' => '__return_true',
    ]);
});
