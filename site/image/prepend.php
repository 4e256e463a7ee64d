<?php
/**
 * Runs before every PHP script of the container (auto_prepend_file), and so says the release also where WordPress
 * never comes to its plugins: no database, maintenance, an upgrade, a fatal error in somebody else's plugin.
 *
 * It also loads the must-use plugin from the image: a wp-content that is mounted from elsewhere hides the image's own
 * mu-plugins folder, and a copy there would be blue's and green's at once.
 */

declare(strict_types=1);

require_once __DIR__ . '/mu-plugins/tidegate/Release.php';
Tidegate\Release::announce();

// WordPress turns a $wp_filter that is there before it into its own hooks.
$GLOBALS['wp_filter']['muplugins_loaded'][0]['tidegate'] = [
    'function' => static function (): void {
        if (!class_exists('Tidegate\Health', false)) {
            require __DIR__ . '/mu-plugins/tidegate.php';
        }
    },
    'accepted_args' => 0,
];
