<?php

declare(strict_types=1);

namespace Tidegate;

/** What the release carries against what the database wants of it: plugins, theme, versions. */
final class Code
{
    public static function look(Measured $measured): void
    {
        $measured->add('activePlugins', self::activePlugins(...));
        $measured->add('theme', static fn (): array => self::theme((string) get_option('stylesheet'), 'style.css'));
        $measured->add('template', self::template(...));
        $measured->add('wpVersion', static fn (): string => (string) $GLOBALS['wp_version']);
        $measured->add('wpVersionImage', self::imageVersion(...));
        $measured->add('dbVersionCode', static fn (): int => (int) $GLOBALS['wp_db_version']);
        $measured->add('dbVersionDatabase', static fn (): int => (int) get_option('db_version'));
        $measured->add('objectCacheDropIn', static fn (): bool => is_file(WP_CONTENT_DIR . '/object-cache.php'));
    }

    /**
     * WordPress skips an active plugin whose file is missing without a word, so each is looked for.
     *
     * @return list<array{plugin: string, present: bool, loaded: bool}>
     */
    private static function activePlugins(): array
    {
        $active = (array) get_option('active_plugins', []);
        if (is_multisite()) {
            $active = array_merge($active, array_keys((array) get_site_option('active_sitewide_plugins', [])));
        }
        $loaded = array_flip(get_included_files());
        $seen = [];
        foreach (array_unique(array_filter($active, is_string(...))) as $plugin) {
            $file = WP_PLUGIN_DIR . '/' . $plugin;
            $real = realpath($file);
            $seen[] = ['plugin' => $plugin, 'present' => is_file($file), 'loaded' => isset($loaded[$real ?: $file])];
        }
        return $seen;
    }

    /** @return array{name: string, present: bool} */
    private static function template(): array
    {
        $name = (string) get_option('template');
        $classic = self::theme($name, 'index.php');
        return $classic['present'] ? $classic : self::theme($name, 'templates/index.html');
    }

    /** @return array{name: string, present: bool} */
    private static function theme(string $name, string $file): array
    {
        return ['name' => $name, 'present' => $name !== '' && is_file(get_theme_root($name) . "/{$name}/{$file}")];
    }

    /**
     * The version in the image's own copy. The official image copies it only where there is none yet, so on a volume
     * that is kept, a new image changes nothing. Null outside that image.
     */
    private static function imageVersion(): ?string
    {
        $version = @file_get_contents((getenv('TIDEGATE_IMAGE_CORE') ?: '/usr/src/wordpress') . '/wp-includes/version.php');
        return is_string($version) && preg_match('/\$wp_version\s*=\s*[\'"]([^\'"]+)/', $version, $found) === 1
            ? $found[1]
            : null;
    }
}
