<?php
// The site's own themes go beside this file.
