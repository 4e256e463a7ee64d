<?php
// A front page with the plugin, run by `php -S` with prepend.php in front, in WordPress's order.

declare(strict_types=1);

if (($_GET['life'] ?? '') === 'no-database') {
    http_response_code(500);
    exit('<body id="error-page">no database</body>');
}

require dirname(__DIR__) . '/stubs.php';
foreach ($GLOBALS['wp_filter']['muplugins_loaded'] ?? [] as $hooks) {
    foreach ($hooks as $hook) {
        ($hook['function'])();
    }
}
require WP_PLUGIN_DIR . '/tides/tides.php';
switch ($_GET['life'] ?? '') {
    case 'fatal':
        echo 'half a page';
        missing_function('a secret argument');
        break;
    case 'redirect':
        header('Location: https://elsewhere.example/', true, 302);
        exit;
    default:
        do_action('wp_loaded');
}
header('Content-Type: text/html');
defined('DISABLE_WP_CRON') || header('X-Cron: runs');
echo '<!doctype html><html><head>';
do_action('wp_head');
echo '</head><body>the ordinary page</body></html>';
