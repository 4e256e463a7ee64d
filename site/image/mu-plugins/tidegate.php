<?php
/**
 * Plugin Name: Tidegate
 * Description: Says which release answers, and reports the site's health to whoever signs the question. Writes nothing.
 * Version: 1.0.0
 * Requires PHP: 8.1
 * License: Apache-2.0
 */

declare(strict_types=1);

namespace Tidegate;

if (!defined('ABSPATH')) {
    return;
}

foreach (['Release', 'Nonces', 'Ask', 'Measured', 'Code', 'Address', 'Upkeep', 'Machine', 'Database', 'Report', 'Health', 'Guest'] as $part) {
    require_once __DIR__ . '/tidegate/' . $part . '.php';
}

Release::announce();
Release::mark();
Health::listen();
Guest::quiet();
