<?php

declare(strict_types=1);

namespace Tidegate;

/** Where the site thinks it lives: by its rows, by its constants, and what comes out of the two. */
final class Address
{
    public static function look(Measured $measured): void
    {
        $measured->add('siteurl', static fn (): string => (string) get_option('siteurl'));
        $measured->add('home', static fn (): string => (string) get_option('home'));
        $measured->add('siteurlDatabase', static fn (): ?string => self::row('siteurl'));
        $measured->add('homeDatabase', static fn (): ?string => self::row('home'));
        $measured->add('constants', static fn (): array => [
            'WP_SITEURL' => self::constant('WP_SITEURL'),
            'WP_HOME' => self::constant('WP_HOME'),
        ]);
        $measured->add('https', static fn (): bool => is_ssl());
        $measured->add('searchEnginesWelcome', static fn (): bool => (string) get_option('blog_public') !== '0');
        $measured->add('multisite', static fn (): bool => is_multisite());
    }

    /** The row itself: get_option() would give what the constant puts over it. */
    private static function row(string $name): ?string
    {
        global $wpdb;
        $value = $wpdb->get_var(
            $wpdb->prepare("SELECT option_value FROM {$wpdb->options} WHERE option_name = %s LIMIT 1", $name)
        );
        return is_string($value) ? $value : null;
    }

    private static function constant(string $name): ?string
    {
        return defined($name) ? (string) constant($name) : null;
    }
}
