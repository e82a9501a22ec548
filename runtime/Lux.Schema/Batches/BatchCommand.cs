using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TBATCH n argc command arg... argc ...</c></summary>
internal readonly struct BatchCommand(BatchScope batch) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(2 + batch.Arguments);
        writer.Bulk("TBATCH"u8);
        writer.Bulk(batch.Steps);
        writer.Raw(batch.Encoded);
    }
}
