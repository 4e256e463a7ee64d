<?php

declare(strict_types=1);

namespace Tidegate;

/** What keeps a site going and what creeps in: cron, recovery mode, administrators, autoloaded options. */
final class Upkeep
{
    public static function look(Measured $measured, int $now, bool $cronDisabled): void
    {
        $measured->add('cron', static fn (): array => self::cron($now, $cronDisabled));
        $measured->add('recoveryKeys', static fn (): int => count((array) get_option('recovery_keys', [])));
        $measured->add('administrators', self::administrators(...));
        $measured->add('usersCanRegister', static fn (): bool => (string) get_option('users_can_register') === '1');
        $measured->add('defaultRole', static fn (): string => (string) get_option('default_role'));
        $measured->add('autoloadBytes', self::autoloadBytes(...));
        $measured->add('maintenance', static fn (): bool => is_file(ABSPATH . '.maintenance'));
    }

    /** @return array{disabled: bool, events: int, overdueSeconds: int, runningSeconds: int} */
    private static function cron(int $now, bool $disabled): array
    {
        $table = array_filter((array) get_option('cron', []), 'is_array');
        $first = $table === [] ? $now : (int) min(array_keys($table));
        $lock = (float) (get_transient('doing_cron') ?: 0);
        return [
            'disabled' => $disabled,
            'events' => array_sum(array_map('count', $table)),
            'overdueSeconds' => max(0, $now - $first),
            'runningSeconds' => $lock > 0 ? max(0, $now - (int) $lock) : 0,
        ];
    }

    private static function administrators(): int
    {
        global $wpdb;
        return (int) $wpdb->get_var($wpdb->prepare(
            "SELECT COUNT(*) FROM {$wpdb->usermeta} WHERE meta_key = %s AND meta_value LIKE %s",
            $wpdb->get_blog_prefix() . 'capabilities',
            '%"administrator"%'
        ));
    }

    private static function autoloadBytes(): int
    {
        global $wpdb;
        // 'on', 'auto' and 'auto-on' came with WordPress 6.6.
        return (int) $wpdb->get_var(
            "SELECT SUM(LENGTH(option_value)) FROM {$wpdb->options} WHERE autoload IN ('yes', 'on', 'auto', 'auto-on')"
        );
    }
}
