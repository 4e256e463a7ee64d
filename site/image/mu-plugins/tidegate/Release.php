<?php

declare(strict_types=1);

namespace Tidegate;

/** The release that this container is: the image's digest, given by the task definition. */
final class Release
{
    /** The release as it may stand in a header; null where the container was not told. */
    public static function name(): ?string
    {
        $release = getenv('TIDEGATE_RELEASE');
        // The pattern keeps a stray line break from becoming a header of its own.
        return is_string($release) && preg_match('/\A[A-Za-z0-9][A-Za-z0-9:._-]{0,127}\z/', $release) === 1
            ? $release
            : null;
    }

    /** Sends the header; may be called more than once. */
    public static function announce(): void
    {
        $release = self::name();
        if ($release !== null && !headers_sent()) {
            header('X-Tidegate-Release: ' . $release);
        }
    }

    /**
     * Names the release in every page that is made, too: the header is of the container that answers, which may
     * answer out of a page cache that another release has filled.
     */
    public static function mark(): void
    {
        add_action('wp_head', static function (): void {
            $release = self::name();
            if ($release !== null) {
                echo '<meta name="tidegate-release" content="' . $release . "\">\n";
            }
        });
    }
}
