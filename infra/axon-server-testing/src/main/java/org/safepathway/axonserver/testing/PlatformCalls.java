package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.function.IntSupplier;

/** The calls about the connection itself: there is one node, and whoever is here stays. */
final class PlatformCalls extends PlatformServiceGrpc.PlatformServiceImplBase {

  private final IntSupplier port;

  PlatformCalls(IntSupplier port) {
    this.port = port;
  }

  @Override
  public void getPlatformServer(ClientIdentification request, StreamObserver<PlatformInfo> answer) {
    answer.onNext(
        PlatformInfo.newBuilder()
            .setSameConnection(true)
            .setPrimary(
                NodeInfo.newBuilder()
                    .setHostName("127.0.0.1")
                    .setGrpcPort(port.getAsInt())
                    .setNodeName("testing"))
            .build());
    answer.onCompleted();
  }

  @Override
  public StreamObserver<PlatformInboundInstruction> openStream(
      StreamObserver<PlatformOutboundInstruction> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(PlatformInboundInstruction instruction) {
        if (instruction.hasHeartbeat()) {
          answer.onNext(
              PlatformOutboundInstruction.newBuilder()
                  .setHeartbeat(Heartbeat.getDefaultInstance())
                  .build());
        }
        if (!instruction.getInstructionId().isEmpty()) {
          answer.onNext(
              PlatformOutboundInstruction.newBuilder()
                  .setAck(
                      InstructionAck.newBuilder()
                          .setInstructionId(instruction.getInstructionId())
                          .setSuccess(true))
                  .build());
        }
      }

      @Override
      public void onError(Throwable gone) {
        // Nothing is kept of it.
      }

      @Override
      public void onCompleted() {
        answer.onCompleted();
      }
    };
  }
}
