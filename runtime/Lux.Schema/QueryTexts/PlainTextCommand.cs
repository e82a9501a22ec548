using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TCOUNT t ..text..</c>, <c>TUPDATE t ..text..</c> or <c>TDEL t ..text..</c></summary>
/// <param name="begin">The command and the table, encoded.</param>
/// <param name="text">The words behind them.</param>
internal readonly struct PlainTextCommand<TText>(byte[] begin, TText text) : ICommand
    where TText : struct, IQueryText
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(2 + text.Count);
        writer.Raw(begin);
        text.Write(writer);
    }
}
