<?php

declare(strict_types=1);

namespace Tidegate;

/** Which database WordPress really uses: what the server calls itself, the schema, the tables' prefix. */
final class Database
{
    public static function look(Measured $measured): void
    {
        $measured->add('database', self::place(...));
    }

    /** @return array{server: ?string, schema: ?string, prefix: string} */
    private static function place(): array
    {
        global $wpdb;
        return [
            'server' => $wpdb->get_var('SELECT @@hostname'),
            'schema' => $wpdb->get_var('SELECT DATABASE()'),
            'prefix' => $wpdb->get_blog_prefix(),
        ];
    }
}
