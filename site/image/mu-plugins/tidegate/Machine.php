<?php

declare(strict_types=1);

namespace Tidegate;

/** What the container is: PHP, its settings, its volumes, and whether it shares its salts with its sisters. */
final class Machine
{
    private const SALTS = [
        'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY',
        'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT',
    ];

    public static function look(Measured $measured, string $key): void
    {
        $measured->add('task', static fn (): string => self::task($key));
        $measured->add('phpVersion', static fn (): string => PHP_VERSION);
        $measured->add('memoryLimit', static fn (): string => (string) ini_get('memory_limit'));
        $measured->add('debug', static fn (): bool => defined('WP_DEBUG') && WP_DEBUG);
        $measured->add('debugDisplay', self::debugDisplay(...));
        $measured->add('opcache', self::opcache(...));
        $measured->add('wpContentShared', self::contentShared(...));
        $measured->add('saltsSet', self::saltsSet(...));
        $measured->add('saltsFingerprint', static fn (): string => self::saltsFingerprint($key));
    }

    /** Tells tasks apart without naming them. */
    private static function task(string $key): string
    {
        return substr(hash_hmac('sha256', (string) (getenv('TIDEGATE_TASK') ?: gethostname()), $key), 0, 12);
    }

    private static function opcache(): bool
    {
        return function_exists('opcache_get_status') && opcache_get_status(false) !== false;
    }

    private static function debugDisplay(): bool
    {
        return in_array(strtolower((string) ini_get('display_errors')), ['1', 'on', 'yes', 'true', 'stdout'], true);
    }

    /** Whether the folder is on another file system than WordPress itself, as a mounted EFS is. */
    private static function otherMount(string $folder): bool
    {
        $here = @stat(ABSPATH);
        $there = @stat($folder);
        return $here !== false && $there !== false && $here['dev'] !== $there['dev'];
    }

    /** With plugins and themes baked into the image, the uploads alone are shared. */
    private static function contentShared(): bool
    {
        return self::otherMount(WP_CONTENT_DIR) || self::otherMount(WP_CONTENT_DIR . '/uploads');
    }

    private static function saltsSet(): bool
    {
        foreach (self::SALTS as $salt) {
            if (!getenv("WORDPRESS_{$salt}") && !getenv("WORDPRESS_{$salt}_FILE")) {
                return false;
            }
        }
        return true;
    }

    /** Equal in all tasks that can read each other's cookies; keyed, so that it says nothing of the salts. */
    private static function saltsFingerprint(string $key): string
    {
        $salts = array_map(static fn (string $salt): string => defined($salt) ? (string) constant($salt) : '', self::SALTS);
        return substr(hash_hmac('sha256', implode("\n", $salts), $key), 0, 16);
    }
}
