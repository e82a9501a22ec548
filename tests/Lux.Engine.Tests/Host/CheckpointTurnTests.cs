namespace Lux.Engine.Tests;

public sealed class CheckpointTurnTests
{
    [Fact]
    public void A_checkpoint_that_never_ends_is_not_waited_for_and_the_error_says_what_it_was_and_what_to_do()
    {
        var refused = Assert.Throws<LuxEngineException>(() => CheckpointTurn.Wait(() => false, TimeSpan.FromMilliseconds(20)));
        Assert.Equal(
            "ERR keys could not be saved: another checkpoint (SAVE, BGSAVE, a backup) was still under way after 0.02 seconds; repeat TBACKUP when LASTSAVE says that it ended", refused.Message);
    }

    [Fact]
    public void A_checkpoint_that_ends_is_waited_for()
    {
        var asked = 0;
        CheckpointTurn.Wait(() => ++asked == 5, TimeSpan.FromMinutes(1));
        Assert.Equal(5, asked);
    }
}
