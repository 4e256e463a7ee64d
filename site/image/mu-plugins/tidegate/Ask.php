<?php

declare(strict_types=1);

namespace Tidegate;

/**
 * A signed question: `v1 <unix seconds> <nonce, hex> <HMAC-SHA256, hex>`, the signature over
 * `v1\n<seconds>\n<nonce>\n<host, lower case>`.
 */
final class Ask
{
    /** Seconds that the clocks of who asks and who answers may differ. */
    private const WINDOW = 60;

    /** A key that can be guessed is worse than none. */
    private const SHORTEST_KEY = 32;

    public function __construct(private readonly string $key, private readonly Nonces $nonces)
    {
    }

    /** Whether the question was signed with our key, for this host, now, and for the first time. */
    public function holds(string $header, string $host, int $now): bool
    {
        if (strlen($this->key) < self::SHORTEST_KEY) {
            return false;
        }
        if (preg_match('/\Av1 ([0-9]{10}) ([0-9a-f]{16,64}) ([0-9a-f]{64})\z/', $header, $parts) !== 1) {
            return false;
        }
        [, $at, $nonce, $signature] = $parts;
        $signed = hash_hmac('sha256', "v1\n{$at}\n{$nonce}\n" . strtolower($host), $this->key);
        // The nonce is spent last: only who holds the key can make us remember anything.
        return hash_equals($signed, $signature)
            && abs($now - (int) $at) <= self::WINDOW
            && $this->nonces->firstUse($nonce, $now);
    }
}
