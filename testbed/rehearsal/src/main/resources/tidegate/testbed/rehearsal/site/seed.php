<?php
// Installs the site and writes what a small magazine has: posts, pages, a menu.
$url = getenv('TIDEGATE_SITE_URL');
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['HTTPS'] = 'on';
define('WP_INSTALLING', true);
define('WP_SITEURL', $url);
function wp_new_blog_notification()
{
    // Nobody is there to read a mail.
}

require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('TalTalSisters', 'keeper', 'keeper@example.com', true, '', 'high-tide-low-tide');
update_option('siteurl', $url);
update_option('home', $url);
update_option('blogdescription', '우리의 인생도, 경운기도 탈탈');
update_option('posts_per_page', 8);
update_option('permalink_structure', '/%postname%/');

// Debian packs themes apart, and each WordPress brings others.
$themes = array_keys(wp_get_themes());
$theme = in_array('twentytwentyone', $themes, true) ? 'twentytwentyone' : $themes[0];
update_option('template', $theme);
update_option('stylesheet', $theme);
foreach (['About', 'Timetable', 'Contact'] as $page) {
    $id = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => $page,
        'post_content' => '<p>' . $page . ' of the two sisters and their tractor.</p>']);
    $pages[] = $id;
}
for ($i = 1; $i <= 16; $i++) {
    wp_insert_post(['post_status' => 'publish', 'post_title' => 'Tide number ' . $i, 'post_name' => 'tide-' . $i,
        'post_date' => sprintf('2026-11-%02d 09:00:00', $i),
        'post_content' => str_repeat('<p>The water comes, the water goes; on the 5th and the 25th everybody is here at once.</p>', 6)]);
}
$menu = wp_create_nav_menu('Main');
foreach ($pages as $id) {
    wp_update_nav_menu_item($menu, 0, ['menu-item-object-id' => $id, 'menu-item-object' => 'page',
        'menu-item-type' => 'post_type', 'menu-item-status' => 'publish']);
}
set_theme_mod('nav_menu_locations', ['primary' => $menu]);
flush_rewrite_rules(false);
echo 'seeded ', get_option('siteurl'), "\n";
