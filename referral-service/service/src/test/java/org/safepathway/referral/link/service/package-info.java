@NullMarked
package org.safepathway.referral.link.service;

import org.jspecify.annotations.NullMarked;
