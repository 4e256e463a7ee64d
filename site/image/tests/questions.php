<?php
// Which questions are answered: Ask and Nonces alone.

declare(strict_types=1);

namespace Tidegate\Tests;

use Tidegate\Ask;
use Tidegate\Nonces;

$ask = static fn (string $key = KEY): Ask => new Ask($key, new Nonces($folder . '/wp-content/nonces'));
$now = time();
$nonce = static fn (): string => bin2hex(random_bytes(16));

return [
    'answersASignedQuestion' => static fn () => that($ask()->holds(sign($now, $nonce()), HOST, $now), 'holds'),
    'takesTheHostInAnyCase' => static fn () => that($ask()->holds(sign($now, $nonce()), 'Site.EXAMPLE', $now), 'holds'),
    'answersNoQuestionTwice' => static function () use ($ask, $now, $nonce): void {
        $question = sign($now, $nonce());
        that($ask()->holds($question, HOST, $now), 'the first time');
        that(!$ask()->holds($question, HOST, $now), 'the second time');
    },
    'takesAMinuteOfDriftAndNoMore' => static function () use ($ask, $now, $nonce): void {
        that($ask()->holds(sign($now - 60, $nonce()), HOST, $now), '60 s old');
        that($ask()->holds(sign($now + 60, $nonce()), HOST, $now), '60 s ahead');
        that(!$ask()->holds(sign($now - 61, $nonce()), HOST, $now), '61 s old');
        that(!$ask()->holds(sign($now + 61, $nonce()), HOST, $now), '61 s ahead');
    },
    'refusesAnotherHostsSignature' => static fn () => that(!$ask()->holds(sign($now, $nonce(), 'evil.example'), HOST, $now), 'refused'),
    'refusesAnotherKey' => static fn () => that(!$ask()->holds(sign($now, $nonce(), HOST, strrev(KEY)), HOST, $now), 'refused'),
    'refusesWithoutAKeyOrWithAShortOne' => static function () use ($ask, $now, $nonce): void {
        foreach (['', 'short', str_repeat('k', 31)] as $key) {
            that(!$ask($key)->holds(sign($now, $nonce(), HOST, $key), HOST, $now), "key '{$key}'");
        }
    },
    'refusesWhatIsNotExactlyAQuestion' => static function () use ($ask, $now, $nonce): void {
        $good = sign($now, $nonce());
        foreach (['', 'v1', "{$good} ", " {$good}", "{$good}\n", strtoupper($good), str_replace('v1', 'v2', $good), "v1 {$now} ../../etc/passwd " . str_repeat('0', 64)] as $bad) {
            that(!$ask()->holds($bad, HOST, $now), $bad);
        }
        that($ask()->holds($good, HOST, $now), 'the good one was not spent by the bad ones');
    },
    'aWrongSignatureSpendsNoNonce' => static function () use ($ask, $now, $nonce): void {
        $once = $nonce();
        that(!$ask()->holds(sign($now, $once, HOST, strrev(KEY)), HOST, $now), 'wrong');
        that($ask()->holds(sign($now, $once), HOST, $now), 'right');
    },
    'refusesWhereNoncesCannotBeKept' => static fn () => that(!(new Ask(KEY, new Nonces('/dev/null/nowhere')))->holds(sign($now, $nonce()), HOST, $now), 'refused'),
    'forgetsOldNonces' => static function () use ($folder, $now, $nonce): void {
        $nonces = new Nonces($folder . '/wp-content/old');
        $old = $nonce();
        that($nonces->firstUse($old, $now), 'used');
        touch("{$folder}/wp-content/old/{$old}", $now - 181);
        $nonces->firstUse($nonce(), $now);
        that(!is_file("{$folder}/wp-content/old/{$old}"), 'forgotten');
    },
];
