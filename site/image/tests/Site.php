<?php

declare(strict_types=1);

namespace Tidegate\Tests;

/** The stubbed site behind a real PHP server, as the container runs it: prepend.php in front. */
final class Site
{
    /** @var resource */
    private $server;
    private readonly int $port;

    public function __construct(private readonly string $folder)
    {
        foreach (['plugins/tides', 'themes/harbour', 'tmp'] as $part) {
            mkdir("{$folder}/wp-content/{$part}", 0700, true);
        }
        file_put_contents("{$folder}/wp-content/plugins/tides/tides.php", '<?php');
        file_put_contents("{$folder}/wp-content/themes/harbour/style.css", '/* Theme Name: Harbour */');
        $this->port = self::freePort();
        $this->server = $this->start();
    }

    /** @return array{status: int, headers: string, body: string} */
    public function get(string $address, ?string $ask = null, string $agent = 'a browser'): array
    {
        $header = 'Host: ' . HOST . "\r\nUser-Agent: {$agent}\r\n" . ($ask === null ? '' : "X-Tidegate-Ask: {$ask}\r\n");
        $context = stream_context_create(['http' => [
            'header' => $header, 'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 10,
        ]]);
        $stream = fopen("http://127.0.0.1:{$this->port}{$address}", 'r', false, $context);
        that(is_resource($stream), 'the site answers');
        $body = (string) stream_get_contents($stream);
        $lines = stream_get_meta_data($stream)['wrapper_data'];
        preg_match('/ (\d{3})/', $lines[0], $status);
        return ['status' => (int) $status[1], 'headers' => implode("\n", $lines), 'body' => $body];
    }

    public function stop(): void
    {
        proc_terminate($this->server);
        proc_close($this->server);
        $files = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($this->folder, \FilesystemIterator::SKIP_DOTS),
            \RecursiveIteratorIterator::CHILD_FIRST
        );
        foreach ($files as $file) {
            $file->isDir() ? rmdir($file->getPathname()) : unlink($file->getPathname());
        }
        rmdir($this->folder);
    }

    /** @return resource */
    private function start()
    {
        $command = [
            PHP_BINARY, '-d', 'display_errors=0', '-d', 'log_errors=0', '-d', "sys_temp_dir={$this->folder}/wp-content/tmp",
            '-d', 'auto_prepend_file=' . dirname(__DIR__) . '/prepend.php',
            '-S', "127.0.0.1:{$this->port}", '-t', __DIR__ . '/site',
        ];
        $server = proc_open($command, [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes, null, [
            'STUB_ROOT' => $this->folder, 'STUB_BROKEN_CRON' => '1', 'PATH' => (string) getenv('PATH'),
            'TIDEGATE_RELEASE' => 'sha256:' . str_repeat('a', 64), 'TIDEGATE_HEALTH_KEY' => KEY,
        ]);
        that(is_resource($server), 'php -S starts');
        for ($tries = 0; $tries < 100 && @fsockopen('127.0.0.1', $this->port) === false; $tries++) {
            usleep(50_000);
        }
        return $server;
    }

    private static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        that($socket !== false, 'a free port');
        $name = (string) stream_socket_get_name($socket, false);
        fclose($socket);
        return (int) substr($name, (int) strrpos($name, ':') + 1);
    }
}
