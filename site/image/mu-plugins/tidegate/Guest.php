<?php

declare(strict_types=1);

namespace Tidegate;

/** The probe as a visitor without a signature: it gets every page as anybody does, and sets nothing going by it. */
final class Guest
{
    private const NAME = 'Tidegate-Probe/';

    public static function quiet(): void
    {
        // Otherwise its visit, like anybody's, may start the site's cron.
        if (str_starts_with((string) ($_SERVER['HTTP_USER_AGENT'] ?? ''), self::NAME) && !defined('DISABLE_WP_CRON')) {
            define('DISABLE_WP_CRON', true);
        }
    }
}
