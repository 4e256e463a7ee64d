// Asks WordPress's own Site Health. Left out is what needs the internet or a browser that is logged in, and page_cache,
// which judges how fast this machine is.
wp_set_current_user(1);
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-site-health.php';
$health = WP_Site_Health::get_instance();
$tests = WP_Site_Health::get_tests();
$left_out = ['wordpress_version', 'plugin_version', 'theme_version', 'dotorg_communication', 'background_updates', 'authorization_header', 'plugin_theme_auto_updates', 'page_cache'];
$critical = [];
foreach ($tests['direct'] + $tests['async'] as $name => $test) {
    $callback = is_string($test['test']) && !str_contains($test['test'], '/') ? [$health, 'get_test_' . $test['test']] : ($test['async_direct_test'] ?? $test['test']);
    if (in_array($name, $left_out, true) || !is_callable($callback)) {
        continue;
    }
    $result = $callback();
    if (($result['status'] ?? '') === 'critical') {
        $critical[] = $name;
    }
}
echo "\ncomplaints: " . implode(' ', $critical) . "\n";
