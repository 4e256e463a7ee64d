<?php
// What the site answers, over HTTP.

declare(strict_types=1);

namespace Tidegate\Tests;

$asked = static function (string $address = '/?tidegate=health') use ($site): array {
    $answer = $site->get($address, sign(time(), bin2hex(random_bytes(16))));
    $report = json_decode($answer['body'], true);
    that(is_array($report), 'JSON: ' . substr($answer['body'], 0, 100));
    return [$answer, $report];
};
$release = 'sha256:' . str_repeat('a', 64);

return [
    'everyAnswerNamesTheRelease' => static function () use ($site, $release): void {
        foreach (['/', '/?life=no-database', '/?life=fatal', '/?life=redirect', '/?tidegate=health'] as $address) {
            $headers = $site->get($address)['headers'];
            that(substr_count($headers, "X-Tidegate-Release: {$release}") === 1, "{$address}: {$headers}");
        }
    },
    'everyPageNamesTheReleaseThatMadeIt' => static function () use ($site, $release): void {
        $body = $site->get('/')['body'];
        that(substr_count($body, "<meta name=\"tidegate-release\" content=\"{$release}\">") === 1, $body);
    },
    'theUnsignedGetTheOrdinaryPage' => static function () use ($site): void {
        $plain = $site->get('/');
        foreach ([null, '', 'v1', sign(time(), bin2hex(random_bytes(16)), HOST, strrev(KEY)), sign(time() - 3600, bin2hex(random_bytes(16)))] as $ask) {
            $answer = $site->get('/?tidegate=health', $ask);
            that($answer['body'] === $plain['body'] && $answer['status'] === 200, (string) $ask);
            that(!str_contains($answer['headers'], 'json') && !str_contains($answer['headers'], 'no-store'), $answer['headers']);
        }
    },
    'aReplayGetsTheOrdinaryPage' => static function () use ($site): void {
        $question = sign(time(), bin2hex(random_bytes(16)));
        that(str_starts_with($site->get('/?tidegate=health', $question)['body'], '{'), 'first');
        that(str_contains($site->get('/?tidegate=health', $question)['body'], 'the ordinary page'), 'second');
    },
    'aSignedQuestionToAnotherPageGetsThatPage' => static fn () => that(
        str_contains($site->get('/?p=1', sign(time(), bin2hex(random_bytes(16))))['body'], 'the ordinary page'),
        'page'
    ),
    'theProbesVisitDoesNotStartCronAndABrowsersDoes' => static function () use ($site): void {
        $probe = $site->get('/', null, 'Tidegate-Probe/0.1 (bot)');
        $browser = $site->get('/');
        that(!str_contains($probe['headers'], 'X-Cron: runs'), $probe['headers']);
        that(str_contains($browser['headers'], 'X-Cron: runs'), $browser['headers']);
        that($probe['body'] === $browser['body'], 'the same page');
    },
    'theReportNamesPluginsThatAreMissing' => static function () use ($asked): void {
        [, $report] = $asked();
        that($report['activePlugins'] === [
            ['file' => 'tides/tides.php', 'present' => true, 'loaded' => true],
            ['file' => 'gone/gone.php', 'present' => false, 'loaded' => false],
        ], json_encode($report['activePlugins']));
        that($report['theme'] === [
            'stylesheet' => 'harbour', 'stylesheetPresent' => true, 'template' => 'harbour', 'templatePresent' => false,
        ], json_encode($report['theme']));
    },
    'theReportTellsRowsFromWhatComesOutOfThem' => static function () use ($asked, $release): void {
        [$answer, $report] = $asked();
        that($report['siteurlDatabase'] === 'http://balancer:8080' && $report['siteurl'] === 'https://site.example', 'siteurl');
        that($report['database'] === ['server' => 'ip-10-0-1-2', 'schema' => 'wordpress', 'prefix' => 'wp_'], 'database');
        that($report['constants'] === ['WP_SITEURL' => null, 'WP_HOME' => null], 'constants');
        that($report['release'] === $release && $report['reached'] === 'wp_loaded' && $report['fault'] === null, 'state');
        that(str_contains($answer['headers'], 'no-store'), 'never cached');
    },
    'whatCannotBeHadIsNamed' => static function () use ($asked): void {
        [, $report] = $asked();
        that($report['cron'] === null && $report['unmeasured'] === ['cron'], json_encode($report['unmeasured']));
    },
    'aFatalErrorIsReportedWithoutItsArguments' => static function () use ($asked): void {
        [$answer, $report] = $asked('/?tidegate=health&life=fatal');
        that($report['reached'] === 'shutdown', 'reached');
        that(str_contains($report['fault']['message'], 'missing_function'), 'message');
        that(!str_contains($answer['body'], 'secret argument') && !str_contains($answer['body'], 'half a page'), 'body');
        that($answer['status'] === 200, 'status');
    },
    'aRedirectOnTheWayIsNotFollowedButReported' => static function () use ($asked): void {
        [$answer, $report] = $asked('/?tidegate=health&life=redirect');
        that($answer['status'] === 200 && !str_contains($answer['headers'], 'Location'), $answer['headers']);
        that($report['reached'] === 'shutdown' && $report['fault'] === null, 'reached');
    },
    'theReportHoldsNoSecret' => static function () use ($asked, $folder): void {
        [$answer] = $asked();
        that(!str_contains($answer['body'], KEY) && !str_contains($answer['body'], $folder), $answer['body']);
    },
];
