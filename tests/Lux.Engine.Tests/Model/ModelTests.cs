using System.Text;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Model;

/// <summary>Random commands on random tables: the engine answers and holds what a naive model does, while time passes, expired rows are removed or not yet, the log is cleaned, and the engine is started anew.</summary>
public sealed class ModelTests
{
    private static readonly Gen<List<(int Kind, int Seed)>> AnySteps = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 1_000_000]).List[1, 200];

    [Fact]
    public void The_engine_answers_and_holds_what_the_model_does() => AnySteps.Sample(Agree, iter: Rounds.Of(150), threads: 2);

    private static void Agree(List<(int Kind, int Seed)> steps)
    {
        // Of some the log is in many small segments, so that there is something to clean.
        using var engine = new TablesFixture(segmentBytes: steps[0].Seed % 3 == 0 ? 8192 : null, configure: options => options with { CleansByItself = false });
        var session = new ModelSession(engine);
        var model = new ModelDatabase { Now = engine.Clock.Now.ToUnixTimeMilliseconds() };
        var told = new StringBuilder();
        foreach (var (kind, seed) in steps)
        {
            switch (kind)
            {
                case 0 or 1:
                    told.AppendLine("(restart)");
                    engine.Restart();
                    break;
                case < 7:
                    double seconds = (seed % 5) + 0.5;
                    told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"({seconds} s pass)");
                    engine.Pass(seconds);
                    model.Now += (long)(seconds * 1000);
                    break;
                case < 10:
                    told.AppendLine("(expired rows are removed)");
                    engine.RemoveExpired();
                    foreach (var table in model.Tables.Values.ToList()) model.RemoveExpired(table);
                    break;
                case < 12:
                    if (new CommandMaker(new Random(seed), model).Paged() is not var (whole, page)) break;
                    int limit = 1 + (seed % 4);
                    told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"(pages of {limit}) {whole}");
                    string all = whole.Run(model), walked = session.Walk(page, limit);
                    Assert.True(all == walked, $"{told}\nexpected {all}\nanswered {walked}");
                    break;
                case 12:
                    told.AppendLine("(the log is cleaned)");
                    engine.Engine.Cleaner.Clean();
                    break;
                default:
                    var command = new CommandMaker(new Random(seed), model).Next();
                    told.AppendLine(command.ToString());
                    string expected = Resp.Free(command.Run(model)), answered = Resp.Free(session.Run(command));
                    Assert.True(expected == answered, $"{told}\nexpected {expected}\nanswered {answered}");
                    break;
            }
            List<string> right = model.Held(), held = session.Held();
            Assert.True(right.SequenceEqual(held), $"{told}\nexpected {string.Join("\n  ", right)}\nholds {string.Join("\n  ", held)}");
            try
            {
                engine.AssertIndexesAgree();
            }
            catch (Exception wrong)
            {
                Assert.Fail($"{told}\n{wrong.Message}");
            }
        }
        engine.Restart();
        Assert.Equal(model.Held(), session.Held());
        engine.AssertIndexesAgree();
        Assert.Equal(model.List(), session.Run(Command.Of(TableCommand.TList, [], m => m.List())));
    }
}
