<?php
// php site/image/tests/run.php — no WordPress, no Composer. Exits 1 where a test fails.

declare(strict_types=1);

namespace Tidegate\Tests;

error_reporting(E_ALL);
set_error_handler(static function (int $type, string $message, string $file, int $line): bool {
    if ((error_reporting() & $type) !== 0) {
        throw new \ErrorException($message, 0, $type, $file, $line);
    }
    return true;
});

require __DIR__ . '/../mu-plugins/tidegate/Nonces.php';
require __DIR__ . '/../mu-plugins/tidegate/Ask.php';
require __DIR__ . '/Site.php';

const KEY = 'a-key-of-at-least-thirty-two-characters';
const HOST = 'site.example';

function sign(int $at, string $nonce, string $host = HOST, string $key = KEY): string
{
    return "v1 {$at} {$nonce} " . hash_hmac('sha256', "v1\n{$at}\n{$nonce}\n{$host}", $key);
}

function that(bool $holds, string $what): void
{
    if (!$holds) {
        throw new \RuntimeException($what);
    }
}

$folder = sys_get_temp_dir() . '/tidegate-test-' . bin2hex(random_bytes(6));
$tests = require __DIR__ . '/questions.php';
$site = new Site($folder);
$tests += require __DIR__ . '/answers.php';
$tests += require __DIR__ . '/starts.php';

$failed = 0;
foreach ($tests as $name => $test) {
    try {
        $test();
        echo "ok      {$name}\n";
    } catch (\Throwable $error) {
        $failed++;
        echo "FAILED  {$name}: {$error->getMessage()} ({$error->getFile()}:{$error->getLine()})\n";
    }
}
$site->stop();
echo count($tests) . ' tests, ' . $failed . " failed\n";
exit($failed === 0 ? 0 : 1);
