<?php
// Runs PHP code inside a WordPress, from the command line: run.php <docroot> <address> <file with code>
// An address as balancer's port: requests of the site to itself go there.

[, $docroot, $site, $port, $code] = $argv;
$_SERVER += ['HTTP_HOST' => $site, 'SERVER_NAME' => $site, 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'HTTPS' => 'on', 'REMOTE_ADDR' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
$_SERVER['SERVER_PORT'] = '443';
$_SERVER['HTTP_X_FORWARDED_PROTO'] = 'https';
define('DISABLE_WP_CRON', true);
$GLOBALS['wp_filter']['http_api_curl'][10]['testbed'] = ['function' => static function ($handle) use ($site, $port): void {
    curl_setopt($handle, CURLOPT_CONNECT_TO, ["{$site}:443:127.0.0.1:{$port}", "{$site}:80:127.0.0.1:1"]);
    curl_setopt($handle, CURLOPT_TIMEOUT, 5);
}, 'accepted_args' => 3];
$GLOBALS['wp_filter']['https_ssl_verify'][10]['testbed'] = ['function' => static fn (): bool => false, 'accepted_args' => 0];
$GLOBALS['wp_filter']['https_local_ssl_verify'][10]['testbed'] = ['function' => static fn (): bool => false, 'accepted_args' => 0];
// Nothing of this machine may ask the internet, and waiting for it would only cost time.
$GLOBALS['wp_filter']['pre_http_request'][10]['testbed'] = ['function' => static fn ($pre, $arguments, $address) => parse_url($address, PHP_URL_HOST) === $site
    ? $pre
    : new WP_Error('http_request_failed', 'this site has no internet'), 'accepted_args' => 3];
chdir($docroot);
require $docroot . '/wp-load.php';
require $code;
