using CsCheck;

namespace Lux.Language.Tests.Writes;

public sealed class BatchTextTests
{
    [Fact]
    public void A_batch_is_taken_apart_into_its_steps()
    {
        Assert.True(BatchParser.TryParse(["2", "4", "TINSERT", "t", "n", "1", "3", "tdel", "t", "1"], out var batch, out _));
        Assert.Equal([new("TINSERT", 3, 3), new("tdel", 8, 2)], batch!.Steps);
    }

    [Theory]
    [InlineData(0, 0, "ERR TBATCH expects the number of steps, got '1'", "1", "2", "TDEL", "t", "2", "TDEL", "t")]
    [InlineData(3, 0, "ERR TBATCH expects the number of arguments of step 2, got '5'", "2", "1", "TDEL", "5", "TDEL", "t")]
    [InlineData(4, 2, "ERR step 2: command 'TGET' cannot be a step of TBATCH", "2", "1", "TDEL", "3", "TGET", "t", "1")]
    public void What_is_wrong_is_said_with_its_argument_and_step(int position, int step, string text, params string[] arguments)
    {
        Assert.False(BatchParser.TryParse(arguments, out _, out var error));
        Assert.Equal((text, position, step), (error!.Text, error.Position, error.Step));
    }

    [Fact]
    public void Any_words_are_read_or_refused_but_never_throw()
    {
        string[] vocabulary = ["1", "2", "3", "-1", "99999999999", "TINSERT", "TDEL", "t", ""];
        Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]).Array[0, 9].Sample(words => BatchParser.TryParse(words, out var batch, out var error) == (batch is not null && error is null));
    }
}
