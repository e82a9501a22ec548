using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A command that is bytes already.</summary>
internal readonly struct EncodedCommand(ReadOnlyMemory<byte> bytes) : ICommand
{
    public void Write(ref RespWriter writer) => writer.Raw(bytes.Span);
}
