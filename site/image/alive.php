<?php
// For the load balancer: Apache and PHP answer. It asks neither WordPress nor the database on purpose: a database that
// is away for a minute must not make the service replace every task.
http_response_code(200);
header('Content-Type: text/plain; charset=utf-8');
header('Cache-Control: no-store');
echo "alive\n";
