using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// <c>TBATCH n argc command arg... argc ...</c>: steps that are applied as a whole, as one record, or not at all. Each step runs as it does by itself, under the lock that the batch
/// holds, and sees what the steps before it did.
/// </summary>
internal static class Batch
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (!BatchParser.TryParse(Texts(arguments), out var batch, out var error)) return error;
        var steps = batch!.Steps;
        try
        {
            for (int i = 0; i < steps.Count; i++)
            {
                if (steps[i].ArgumentCount == 0) return Arity.Of(steps[i].Command.ToLowerInvariant()).InStep(i + 1);
                if (Refusal(session, steps[i], arguments) is { } denied) return denied.InStep(i + 1);
                var name = arguments[steps[i].FirstArgument];
                if (session.Engine.Catalog.Find(name) is not { } table) return TableNames.NotFound(name).InStep(i + 1);
                session.Steps.Held.Add(table.Database);
            }
            session.Steps.Begin();
            return RunSteps(session, steps, arguments, reply);
        }
        finally
        {
            session.Steps.End(session.Engine.Epochs);
        }
    }

    private static LuxError? Refusal(TableSession session, StepSyntax step, CommandArguments arguments) =>
        !session.MaySend(CommandOf(step)) ? LuxError.Of(ErrorCode.NoCommandRight, Quoted.Of(session.UserName ?? ""), step.Command.ToUpperInvariant())
        : session.Engine.Access.HasRules ? CommandAccess.Refusal(session, CommandOf(step), arguments.Slice(step.FirstArgument, step.ArgumentCount)) : null;

    private static TableCommand CommandOf(StepSyntax step) => Enum.Parse<TableCommand>(step.Command, ignoreCase: true);

    private static LuxError? RunSteps(TableSession session, EquatableArray<StepSyntax> steps, CommandArguments arguments, ReplyBuffer reply)
    {
        bool isDone = false;
        try
        {
            reply.ArrayHeader(steps.Count);
            for (int i = 0; i < steps.Count; i++)
            {
                session.Steps.BeginStep();
                var command = CommandOf(steps[i]);
                var step = StepArguments.Resolve(session, command, arguments.Slice(steps[i].FirstArgument, steps[i].ArgumentCount));
                if (session.RunStep(command, step, reply) is { } error) return error.InStep(i + 1);
            }
            session.Steps.Draft.Commit(session, session.Steps.Held);
            isDone = true;
            return null;
        }
        finally
        {
            if (!isDone) session.Steps.Draft.Undo(session.Steps.Held);
        }
    }

    // Only counts and commands are read as text: the rest is cut, as an error would.
    private static string[] Texts(CommandArguments arguments)
    {
        var texts = new string[arguments.Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = arguments[i].Length <= Limits.QuotedBytes ? arguments.Text(i) : "";
        return texts;
    }
}
