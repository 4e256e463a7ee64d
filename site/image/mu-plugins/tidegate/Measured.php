<?php

declare(strict_types=1);

namespace Tidegate;

use Throwable;

/** Facts under their names. A fact that cannot be had is null and is named among the unmeasured. */
final class Measured
{
    /** @var array<string, mixed> */
    private array $facts = [];

    /** @var list<string> */
    private array $unmeasured = [];

    public function add(string $name, callable $look): void
    {
        try {
            $this->facts[$name] = $look();
        } catch (Throwable) {
            $this->facts[$name] = null;
            $this->unmeasured[] = $name;
        }
    }

    /** @return array<string, mixed> */
    public function facts(): array
    {
        return $this->facts + ['unmeasured' => $this->unmeasured];
    }
}
