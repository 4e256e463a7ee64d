<?php

declare(strict_types=1);

namespace Tidegate;

/**
 * Remembers for a while which nonces were used, in files of this container.
 *
 * A file and not the database: the database is shared by blue and green, and asking must not write to it. Creating a
 * file exclusively is atomic, so two PHP processes cannot both be first. Another task has another memory; see the
 * README for why that is enough.
 */
final class Nonces
{
    /** Seconds. A question may be dated a minute ahead and stays valid for a minute after its date. */
    private const REMEMBERED = 180;

    public function __construct(private readonly string $folder)
    {
    }

    /** Whether this is the first use of the nonce (hex digits). False also where that cannot be known. */
    public function firstUse(string $nonce, int $now): bool
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            return false;
        }
        $this->forget($now);
        $used = @fopen($this->folder . '/' . $nonce, 'x');
        if ($used === false) {
            return false;
        }
        fclose($used);
        return true;
    }

    private function forget(int $now): void
    {
        foreach (glob($this->folder . '/*') ?: [] as $file) {
            $used = @filemtime($file);
            if ($used !== false && $used < $now - self::REMEMBERED) {
                @unlink($file);
            }
        }
    }
}
