<?php
// Installs a WordPress with a harbour's site in it: install.php <docroot> <address>

[, $docroot, $site] = $argv;
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => $site, 'REQUEST_URI' => '/', 'HTTPS' => 'on', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
$_SERVER['HTTP_X_FORWARDED_PROTO'] = 'https';
$GLOBALS['wp_filter']['pre_wp_mail'][10]['testbed'] = ['function' => static fn (): bool => true, 'accepted_args' => 0];
chdir($docroot);
require $docroot . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Harbour', 'keeper', 'keeper@harbour.example', true, '', wp_generate_password(20));
update_option('siteurl', "https://{$site}");
update_option('home', "https://{$site}");
update_option('blogdescription', 'Boats, tides and people');
update_option('template', 'classic');
update_option('stylesheet', 'classic');
update_option('active_plugins', ['contact/contact.php', 'tides/tides.php']);
update_option('timezone_string', 'Asia/Seoul');
$GLOBALS['wp_rewrite']->init();
$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');

require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
$paint = static function (int $width, int $height, int $shade): string {
    $image = imagecreatetruecolor($width, $height);
    imagefill($image, 0, 0, imagecolorallocate($image, 20, 60 + $shade, 120));
    ob_start();
    imagejpeg($image);
    return (string) ob_get_clean();
};
$pictures = [];
foreach (['pier', 'lighthouse'] as $shade => $name) {
    $upload = wp_upload_bits("{$name}.jpg", null, $paint(1200, 800, 30 * $shade));
    $id = wp_insert_attachment(['post_title' => ucfirst($name), 'post_mime_type' => 'image/jpeg', 'post_status' => 'inherit'], $upload['file']);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $upload['file']));
    $pictures[] = $id;
}
$news = wp_insert_term('News', 'category')['term_id'];
$boats = wp_insert_term('Boats', 'category')['term_id'];
$sentence = 'The harbour master writes down the tides twice a day, and the ferry leaves when the water allows it. ';
for ($i = 1; $i <= 36; $i++) {
    $post = wp_insert_post([
        'post_title' => "Logbook, page {$i}",
        'post_name' => "logbook-{$i}",
        'post_content' => '<!-- wp:paragraph --><p>' . str_repeat($sentence, 3 + $i % 5) . "</p><!-- /wp:paragraph -->\n"
            . ($i % 4 === 0 ? '<!-- wp:shortcode -->[tides]<!-- /wp:shortcode -->' : '')
            . ($i % 3 === 0 ? wp_get_attachment_image($pictures[$i % 2], 'large') : ''),
        'post_status' => 'publish',
        'post_author' => 1,
        'post_date' => gmdate('Y-m-d H:i:s', strtotime('2026-01-01 08:00:00') + $i * 7 * 86400),
        'post_category' => [$i % 2 ? $news : $boats],
    ]);
    if ($i % 5 === 0) {
        set_post_thumbnail($post, $pictures[0]);
        wp_insert_comment(['comment_post_ID' => $post, 'comment_author' => 'Mina', 'comment_content' => 'Saw it, too.', 'comment_approved' => 1]);
    }
}
foreach (['About the harbour' => '', 'Ferries' => '[tides]', 'Write to us' => '[contact]'] as $title => $content) {
    wp_insert_post(['post_title' => $title, 'post_type' => 'page', 'post_status' => 'publish', 'post_author' => 1,
        'post_content' => '<!-- wp:paragraph --><p>' . str_repeat($sentence, 4) . '</p><!-- /wp:paragraph -->' . $content]);
}
// Nothing of the core's own housekeeping may come due while this site is open.
$cron = [];
foreach (_get_cron_array() as $at => $events) {
    $cron[$at + 30 * 86400] = $events;
}
_set_cron_array($cron);
// The rules of categories and the like come only in the next request, when the structure is already there.
delete_option('rewrite_rules');
echo "installed\n";
