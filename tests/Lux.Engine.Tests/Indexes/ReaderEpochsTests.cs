namespace Lux.Engine.Tests.Indexes;

public sealed class ReaderEpochsTests
{
    [Fact]
    public void What_a_reader_may_see_is_freed_when_it_has_ended()
    {
        var epochs = new ReaderEpochs();
        EpochReader before = epochs.NewReader(), after = epochs.NewReader();
        bool isFreed = false;
        before.Enter();
        epochs.Retire(() => isFreed = true);
        after.Enter();
        Assert.False(isFreed);
        before.Exit();
        Assert.True(isFreed);
        after.Exit();
    }

    [Fact]
    public void Without_readers_it_is_freed_at_once()
    {
        bool isFreed = false;
        new ReaderEpochs().Retire(() => isFreed = true);
        Assert.True(isFreed);
    }
}
