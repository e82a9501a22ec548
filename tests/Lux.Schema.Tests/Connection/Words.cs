using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

/// <summary>A command of these words.</summary>
internal readonly struct Words(params string[] words) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(words.Length);
        foreach (string word in words) writer.Bulk(word);
    }
}
