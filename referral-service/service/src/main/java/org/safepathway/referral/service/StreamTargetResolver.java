package org.safepathway.referral.service;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.safepathway.kernel.Command;

/** Finds the stream that decides by {@link Command#stream()}: commands carry no annotations. */
public final class StreamTargetResolver implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    return new VersionedAggregateIdentifier(((Command) command.getPayload()).stream(), null);
  }
}
