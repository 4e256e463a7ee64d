<?php

declare(strict_types=1);

namespace Tidegate;

/**
 * Answers `/?tidegate=health` to a signed question, and does nothing at all for any other.
 *
 * The answer is given when plugins and theme are loaded. Where one of them dies or leaves before, it is given at the
 * end of the request, with what went wrong.
 */
final class Health
{
    private const FATAL = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;

    private bool $answered = false;

    private function __construct(private readonly string $key, private readonly bool $cronDisabled)
    {
    }

    public static function listen(): void
    {
        $header = $_SERVER['HTTP_X_TIDEGATE_ASK'] ?? null;
        $key = getenv('TIDEGATE_HEALTH_KEY');
        if (($_GET['tidegate'] ?? null) !== 'health' || !is_string($header) || !is_string($key)) {
            return;
        }
        $ask = new Ask(trim($key), new Nonces(sys_get_temp_dir() . '/tidegate-asked'));
        if ($ask->holds($header, (string) ($_SERVER['HTTP_HOST'] ?? ''), time())) {
            (new self($key, defined('DISABLE_WP_CRON') && (bool) DISABLE_WP_CRON))->begin();
        }
    }

    private function begin(): void
    {
        // Asking must leave no trace: no cron run and, when a plugin dies, no recovery key and no e-mail.
        foreach (['DISABLE_WP_CRON', 'WP_SANDBOX_SCRAPING', 'DONOTCACHEPAGE'] as $constant) {
            defined($constant) || define($constant, true);
        }
        // Whatever is printed on the way is held back, so that the answer's headers can still be sent.
        ob_start();
        register_shutdown_function($this->end(...));
        add_action('wp_loaded', fn () => $this->answer('wp_loaded', null), PHP_INT_MAX, 0);
        // WordPress flushes all buffers at shutdown, before our function there has its turn.
        add_action('shutdown', $this->end(...), PHP_INT_MIN, 0);
    }

    private function end(): void
    {
        if ($this->answered) {
            return;
        }
        $error = error_get_last();
        $this->answer('shutdown', $error !== null && ($error['type'] & self::FATAL) !== 0 ? $error : null);
    }

    /** @param array{type: int, message: string, file: string, line: int}|null $fault */
    private function answer(string $reached, ?array $fault): void
    {
        $this->answered = true;
        $report = Report::of($this->key, $reached, $fault, time(), $this->cronDisabled);
        while (ob_get_level() > 0 && @ob_end_clean()) {
            // Nothing of the page may precede the report.
        }
        if (!headers_sent()) {
            header_remove('Location');
            // After a fatal error PHP holds a whole status line, which http_response_code() would not replace.
            header(($_SERVER['SERVER_PROTOCOL'] ?? 'HTTP/1.1') . ' 200 OK');
            header('Content-Type: application/json; charset=utf-8');
            header('Cache-Control: no-store, private');
            header('X-Robots-Tag: noindex');
            Release::announce();
        }
        echo json_encode($report, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
        exit;
    }
}
