<?php

declare(strict_types=1);

namespace Tidegate;

/** The health report: facts, no judgement and no secret. Who asked judges. */
final class Report
{
    private const FORMAT = 1;

    /**
     * @param string $reached how far WordPress came: `wp_loaded`, or `shutdown` where something ended it before
     * @param array{type: int, message: string, file: string, line: int}|null $fault what ended it
     *
     * @return array<string, mixed>
     */
    public static function of(string $key, string $reached, ?array $fault, int $now, bool $cronDisabled): array
    {
        $measured = new Measured();
        Code::look($measured);
        Address::look($measured);
        Machine::look($measured, $key);
        Database::look($measured);
        Upkeep::look($measured, $now, $cronDisabled);
        return [
            'format' => self::FORMAT,
            'release' => Release::name(),
            'reached' => $reached,
            'fault' => $fault === null ? null : self::fault($fault),
        ] + $measured->facts();
    }

    /**
     * @param array{type: int, message: string, file: string, line: int} $fault
     *
     * @return array{message: string, file: string, line: int}
     */
    private static function fault(array $fault): array
    {
        // The first line only: the rest is a stack trace, and a trace shows arguments.
        $message = strtok($fault['message'], "\n");
        return [
            'message' => substr(self::withoutRoot((string) $message), 0, 200),
            'file' => self::withoutRoot($fault['file']),
            'line' => $fault['line'],
        ];
    }

    private static function withoutRoot(string $text): string
    {
        return str_replace(ABSPATH, '', $text);
    }
}
