<?php
// php site/image/tests/alone.php <folder> — what needs no server and no shell, for a PHP that has neither. Its last line is
// `the report is whole`, or it failed.

declare(strict_types=1);

namespace Tidegate\Tests;

const KEY = 'a-key-of-at-least-thirty-two-characters';
const HOST = 'site.example';

error_reporting(E_ALL);
set_error_handler(static function (int $type, string $message, string $file, int $line): bool {
    if ((error_reporting() & $type) !== 0) {
        throw new \ErrorException($message, 0, $type, $file, $line);
    }
    return true;
});

foreach (['*.php', 'mu-plugins/*.php', 'mu-plugins/tidegate/*.php'] as $files) {
    foreach (glob(dirname(__DIR__) . '/' . $files) ?: [] as $file) {
        token_get_all((string) file_get_contents($file), TOKEN_PARSE);
    }
}

$folder = $argv[1];
foreach (['plugins/tides', 'themes/harbour', 'nonces'] as $part) {
    mkdir("{$folder}/wp-content/{$part}", 0700, true);
}
file_put_contents("{$folder}/wp-content/plugins/tides/tides.php", '<?php');
file_put_contents("{$folder}/wp-content/themes/harbour/style.css", '/* Theme Name: Harbour */');

$at = time();
$nonce = bin2hex(random_bytes(16));
putenv("STUB_ROOT={$folder}");
putenv('STUB_BROKEN_CRON=1');
putenv('TIDEGATE_RELEASE=sha256:' . str_repeat('a', 64));
putenv('TIDEGATE_HEALTH_KEY=' . KEY);
$_GET = ['tidegate' => 'health'];
$_SERVER['HTTP_HOST'] = HOST;
$_SERVER['HTTP_X_TIDEGATE_ASK'] = "v1 {$at} {$nonce} " . hash_hmac('sha256', "v1\n{$at}\n{$nonce}\n" . HOST, KEY);

// Not to be ended by the plugin, which clears all buffers that it may, and then leaves.
ob_start(static function (string $answer): string {
    $report = json_decode($answer, true);
    $whole = is_array($report) && $report['reached'] === 'wp_loaded' && $report['fault'] === null
        && $report['unmeasured'] === ['cron'] && $report['activePlugins'][1]['present'] === false;
    return PHP_VERSION . ': ' . ($whole ? "the report is whole\n" : "FAILED {$answer}\n");
}, 0, 0);
require dirname(__DIR__) . '/prepend.php';
require __DIR__ . '/site/index.php';
