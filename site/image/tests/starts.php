<?php
// Which containers start: entrypoint.sh with the official entrypoint replaced by echo.

declare(strict_types=1);

namespace Tidegate\Tests;

$salts = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'];
$whole = [
    'WORDPRESS_DB_HOST' => 'db', 'WORDPRESS_DB_USER' => 'u', 'WORDPRESS_DB_PASSWORD' => 'p', 'WORDPRESS_DB_NAME' => 'n',
    'TIDEGATE_RELEASE' => 'sha256:1', 'TIDEGATE_OFFICIAL_ENTRYPOINT' => '/bin/echo', 'PATH' => (string) getenv('PATH'),
    'TIDEGATE_DOCROOT' => "{$folder}/docroot", 'TIDEGATE_IMAGE_CORE' => "{$folder}/core",
] + array_combine(array_map(static fn (string $salt): string => "WORDPRESS_{$salt}", $salts), $salts);

/** @return array{int, string} exit code and all output */
$start = static function (array $environment): array {
    $pipes = [];
    $process = proc_open(
        ['bash', dirname(__DIR__) . '/entrypoint.sh', 'apache2-foreground'],
        [1 => ['pipe', 'w'], 2 => ['redirect', 1]],
        $pipes,
        null,
        $environment
    );
    that(is_resource($process), 'bash starts');
    $output = (string) stream_get_contents($pipes[1]);
    return [proc_close($process), $output];
};
$core = static function (string $folder, string $version): void {
    @mkdir("{$folder}/wp-includes", 0700, true);
    file_put_contents("{$folder}/wp-includes/version.php", "<?php\n\$wp_version = '{$version}';\n");
};

return [
    'aWholeEnvironmentStarts' => static function () use ($start, $whole): void {
        [$code, $output] = $start($whole);
        that($code === 0 && $output === "apache2-foreground\n", $output);
    },
    'everyMissingSettingIsNamedAtOnce' => static function () use ($start, $whole): void {
        [$code, $output] = $start(['TIDEGATE_HEALTH_KEY' => 'short'] + array_diff_key($whole, array_flip(
            ['WORDPRESS_DB_HOST', 'WORDPRESS_NONCE_SALT', 'WORDPRESS_AUTH_KEY', 'TIDEGATE_RELEASE']
        )));
        that($code === 78 && substr_count($output, 'tidegate: not starting: ') === 5, $output);
    },
    'developmentOnlyWarns' => static function () use ($start, $whole): void {
        [$code, $output] = $start(['WP_ENVIRONMENT_TYPE' => 'development', 'WORDPRESS_AUTH_KEY' => ''] + $whole);
        that($code === 0 && str_contains($output, 'tidegate: warning: WORDPRESS_AUTH_KEY'), $output);
    },
    'aSecretMayComeAsAFile' => static function () use ($start, $whole, $folder): void {
        file_put_contents("{$folder}/salt", 'x');
        [$code] = $start(['WORDPRESS_AUTH_KEY' => '', 'WORDPRESS_AUTH_KEY_FILE' => "{$folder}/salt"] + $whole);
        that($code === 0, 'starts');
    },
    'aVolumeWithAnotherCoreDoesNotStart' => static function () use ($start, $whole, $folder, $core): void {
        $core("{$folder}/core", '6.8.3');
        $core("{$folder}/docroot", '6.1.9');
        [$code, $output] = $start($whole);
        that($code === 78 && str_contains($output, 'WordPress 6.1.9, the image has 6.8.3'), $output);
        $core("{$folder}/docroot", '6.8.3');
        that($start($whole)[0] === 0, 'the same core starts');
    },
];
