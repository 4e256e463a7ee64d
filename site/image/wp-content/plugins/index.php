<?php
// The site's own plugins go beside this file.
