<?php
// What Apache does with the official image's .htaccess, and what a wrongly built web server does instead (WEB_SERVER_FAULT).

$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$server = (string) getenv('WEB_SERVER_FAULT');
$file = $root . $path;
if (is_dir($file) && $server !== 'no-index') {
    $file = rtrim($file, '/') . '/index.php';
}
$real = realpath($file);
$there = $real !== false && is_file($real);

if ($there && !str_ends_with($file, '.php')) {
    if (str_contains($path, '/.')) {
        return false;
    }
    if ($server === 'no-mime-types') {
        header('Content-Type: text/plain');
        readfile($real);
        return true;
    }
    return false;
}
if ($there && $server === 'no-php') {
    header('Content-Type: text/plain');
    readfile($real);
    return true;
}
if ($there && rtrim($file, '/') !== $root . getenv('WEB_SERVER_BASE') . '/index.php' && is_dir($root . $path) === false) {
    return false;
}
if (!$there && $server === 'no-rewrite') {
    http_response_code(404);
    echo "<!DOCTYPE HTML>\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n</body></html>\n";
    return true;
}

$script = $there ? substr($file, strlen($root)) : getenv('WEB_SERVER_BASE') . '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
unset($_SERVER['PATH_INFO']);
chdir(dirname($root . $script));
// `php -S` gives a router no auto_prepend_file.
if (is_file((string) ini_get('auto_prepend_file'))) {
    require ini_get('auto_prepend_file');
}
require $root . $script;
