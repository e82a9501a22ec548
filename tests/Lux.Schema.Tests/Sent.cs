using System.Text;
using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema.Tests;

/// <summary>What a command says on the wire, word by word.</summary>
internal static class Sent
{
    public static string[] Words<TCommand>(TCommand command)
        where TCommand : struct, ICommand
    {
        var bytes = new RowWriter();
        var writer = new RespWriter(bytes);
        command.Write(ref writer);
        var reader = new RespReader(bytes.Written);
        var words = new string[reader.ReadArrayHeader()];
        for (var word = 0; word < words.Length; word++) words[word] = Encoding.UTF8.GetString(reader.ReadBulk());
        Assert.True(reader.IsAtEnd, "The command has more words than it announces.");
        return words;
    }

    public static string[] Words(Condition condition)
    {
        var words = Words(new ConditionAlone(condition));
        Assert.Equal(condition.ArgumentCount, words.Length);
        return words;
    }

    private readonly struct ConditionAlone(Condition condition) : ICommand
    {
        public void Write(ref RespWriter writer)
        {
            writer.ArrayHeader(condition.ArgumentCount);
            condition.Write(writer);
        }
    }
}
