// What `wp doctor check --all` looks at by default, read from its doctor.yml and built anew: only what it calls an error
// makes it exit with 1. Left out is what needs the internet: core-update, plugin-update, theme-update, language-update.
$complaints = [];
$php = static function (string $folder): Generator {
    if (is_dir($folder)) {
        $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
        foreach ($files as $file) {
            if (strtolower($file->getExtension()) === 'php') {
                yield $file->getPathname();
            }
        }
    }
};
if (defined('SAVEQUERIES') && SAVEQUERIES) {
    $complaints[] = 'constant-savequeries-falsy';
}
if (defined('WP_DEBUG') && WP_DEBUG) {
    $complaints[] = 'constant-wp-debug-falsy';
}
// core-verify-checksums: wordpress.org's sums are those of the untouched core.
$core = getenv('TIDEGATE_IMAGE_CORE');
foreach (['', 'wp-includes', 'wp-admin'] as $folder) {
    foreach (glob("{$core}/{$folder}/*.php") ?: [] as $file) {
        $here = ABSPATH . ltrim("{$folder}/" . basename($file), '/');
        if (basename($file) !== 'wp-config.php' && (!is_file($here) || md5_file($here) !== md5_file($file))) {
            $complaints['core-verify-checksums'] = 'core-verify-checksums';
        }
    }
}
$events = [];
foreach (_get_cron_array() ?: [] as $at) {
    foreach ($at as $hook => $jobs) {
        $events[$hook] = ($events[$hook] ?? 0) + count($jobs);
    }
}
if (array_sum($events) > 50) {
    $complaints[] = 'cron-count';
}
if ($events !== [] && max($events) > 10) {
    $complaints[] = 'cron-duplicates';
}
foreach ($php(WP_CONTENT_DIR) as $file) {
    if (preg_match('/eval\(.*base64_decode\(.*/', (string) file_get_contents($file)) === 1) {
        $complaints['file-eval'] = 'file-eval';
    }
}
if ((string) get_option('blog_public') !== '1') {
    $complaints[] = 'option-blog-public';
}
// Warnings only, with which it exits 0: autoload-options-size, plugin-active-count, plugin-deactivated, cache-flush, php-in-upload.
echo "\ncomplaints: " . implode(' ', $complaints) . "\n";
