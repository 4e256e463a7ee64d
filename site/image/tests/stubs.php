<?php
// As much of WordPress as the plugin touches, from an array.

declare(strict_types=1);

defined('ABSPATH') || define('ABSPATH', getenv('STUB_ROOT') . '/');
define('WP_CONTENT_DIR', ABSPATH . 'wp-content');
define('WP_PLUGIN_DIR', WP_CONTENT_DIR . '/plugins');

$GLOBALS['wp_version'] = '6.8.3';
$GLOBALS['wp_db_version'] = 60421;
$GLOBALS['stub_actions'] = [];
$GLOBALS['stub_options'] = [
    'active_plugins' => ['tides/tides.php', 'gone/gone.php'],
    'stylesheet' => 'harbour',
    'template' => 'harbour',
    'db_version' => '60421',
    'siteurl' => 'https://site.example',
    'home' => 'https://site.example',
    'blog_public' => '1',
    'users_can_register' => '0',
    'default_role' => 'subscriber',
    'recovery_keys' => [],
    'cron' => [100 => ['wp_version_check' => ['x' => []]], 'version' => 2],
];

final class StubDatabase
{
    public string $options = 'wp_options';
    public string $usermeta = 'wp_usermeta';

    public function prepare(string $query, string ...$values): string
    {
        return vsprintf(str_replace('%s', "'%s'", $query), $values);
    }

    public function get_var(string $query): ?string
    {
        return match (true) {
            str_contains($query, "'siteurl'") => 'http://balancer:8080',
            str_contains($query, "'home'") => 'https://site.example',
            str_contains($query, 'wp_usermeta') => '1',
            str_contains($query, 'SUM(') => '4711',
            str_contains($query, '@@hostname') => 'ip-10-0-1-2',
            str_contains($query, 'DATABASE()') => 'wordpress',
            default => null,
        };
    }

    public function get_blog_prefix(): string
    {
        return 'wp_';
    }
}

$GLOBALS['wpdb'] = new StubDatabase();

function get_option(string $name, mixed $default = false): mixed
{
    return $GLOBALS['stub_options'][$name] ?? $default;
}

function get_transient(string $name): mixed
{
    if (getenv('STUB_BROKEN_CRON')) {
        throw new RuntimeException('no transients today');
    }
    return false;
}

function get_theme_root(string $theme): string
{
    return WP_CONTENT_DIR . '/themes';
}

function is_multisite(): bool
{
    return false;
}

function is_ssl(): bool
{
    return true;
}

function add_action(string $hook, callable $callback, int $priority = 10, int $args = 1): bool
{
    $GLOBALS['stub_actions'][$hook][] = $callback;
    return true;
}

function do_action(string $hook): void
{
    foreach ($GLOBALS['stub_actions'][$hook] ?? [] as $callback) {
        $callback();
    }
}
