<?php

declare(strict_types=1);

namespace Tidegate;

/** What the release carries against what the database wants of it: plugins, theme, versions. */
final class Code
{
    public static function look(Measured $measured): void
    {
        $measured->add('activePlugins', self::activePlugins(...));
        $measured->add('theme', self::theme(...));
        $measured->add('wpVersion', static fn (): string => (string) $GLOBALS['wp_version']);
        $measured->add('imageWpVersion', self::imageVersion(...));
        $measured->add('dbVersionCode', static fn (): int => (int) $GLOBALS['wp_db_version']);
        $measured->add('dbVersionDatabase', static fn (): int => (int) get_option('db_version'));
        $measured->add('objectCache', self::objectCache(...));
        $measured->add('objectCacheMicros', self::objectCacheMicros(...));
    }

    /**
     * WordPress skips an active plugin whose file is missing without a word, so each is looked for.
     *
     * @return list<array{file: string, present: bool, loaded: bool}>
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
            $seen[] = ['file' => $plugin, 'present' => is_file($file), 'loaded' => isset($loaded[$real ?: $file])];
        }
        return $seen;
    }

    /** @return array{stylesheet: string, stylesheetPresent: bool, template: string, templatePresent: bool} */
    private static function theme(): array
    {
        $stylesheet = (string) get_option('stylesheet');
        $template = (string) get_option('template');
        return [
            'stylesheet' => $stylesheet,
            'stylesheetPresent' => self::carries($stylesheet, 'style.css'),
            'template' => $template,
            'templatePresent' => self::carries($template, 'index.php') || self::carries($template, 'templates/index.html'),
        ];
    }

    private static function carries(string $theme, string $file): bool
    {
        return $theme !== '' && is_file(get_theme_root($theme) . "/{$theme}/{$file}");
    }

    /** Without a reachable Redis most drop-ins fall back to no cache at all, and only the database's load tells. */
    private static function objectCache(): string
    {
        if (!is_file(WP_CONTENT_DIR . '/object-cache.php')) {
            return 'none';
        }
        $cache = $GLOBALS['wp_object_cache'] ?? null;
        $answers = !is_object($cache) || !method_exists($cache, 'redis_status') || $cache->redis_status();
        return wp_using_ext_object_cache() && $answers ? 'works' : 'broken';
    }

    /** What one question to a cache outside this process takes; null where there is none. Nothing is stored. */
    private static function objectCacheMicros(): ?int
    {
        if (self::objectCache() !== 'works') {
            return null;
        }
        $begin = hrtime(true);
        for ($i = 0; $i < 5; $i++) {
            // Keys that nobody has asked for yet: an answer would be kept in this process.
            wp_cache_get("tidegate-{$i}", 'tidegate', true);
        }
        return intdiv(hrtime(true) - $begin, 5_000);
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
