using Tsavorite.core;

namespace Lux.Engine.Tests;

public sealed class CommandArgumentsTests
{
    [Fact]
    public void Given_and_received_arguments_read_the_same()
    {
        byte[][] given = [[1, 2], [], [3]];
        var arguments = new CommandArguments(given);
        Assert.Equal(3, arguments.Count);
        Assert.Equal([1, 2], arguments[0].ToArray());
        Assert.True(arguments[1].IsEmpty);
        Assert.Equal([3], arguments.From(1)[1].ToArray());
        Assert.Equal(2, arguments.From(1).Count);

        byte[] pinned = GC.AllocateArray<byte>(3, pinned: true);
        given[0].CopyTo(pinned, 0);
        pinned[2] = 3;
        PinnedSpanByte[] slices = [PinnedSpanByte.FromPinnedSpan(pinned.AsSpan(0, 2)), PinnedSpanByte.FromPinnedSpan(pinned.AsSpan(2, 0)), PinnedSpanByte.FromPinnedSpan(pinned.AsSpan(2, 1))];
        var received = new CommandArguments(slices);
        for (var i = 0; i < given.Length; i++) Assert.Equal(given[i], received[i].ToArray());
        Assert.Equal([3], received.From(2)[0].ToArray());
        GC.KeepAlive(pinned);
    }

    [Fact]
    public void No_arguments_are_none_in_either_way()
    {
        Assert.Equal(0, new CommandArguments(ReadOnlySpan<byte[]>.Empty).Count);
        Assert.Equal(0, new CommandArguments(ReadOnlySpan<PinnedSpanByte>.Empty).Count);
        Assert.Equal(0, new CommandArguments((byte[][])[[1]]).From(1).Count);
    }
}
