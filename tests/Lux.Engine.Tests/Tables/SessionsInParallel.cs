using System.Text;

namespace Lux.Engine.Tests.Tables;

/// <summary>Several sessions at once.</summary>
internal static class SessionsInParallel
{
    public const int Count = 4;

    /// <summary>Runs a body in <see cref="Count"/> threads, each with a session of its own, and answers what each returns; the first fault fails the test.</summary>
    public static IReadOnlyList<T> InParallel<T>(this TablesFixture tables, Func<Func<string, string>, int, T> body) => tables.InParallel((session, number) =>
    {
        var reply = new ReplyBuffer();
        return body(line => TablesFixture.Run(session, reply, [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)]), number);
    });

    /// <summary>The same with the sessions themselves.</summary>
    public static IReadOnlyList<T> InParallel<T>(this TablesFixture tables, Func<TableSession, int, T> body)
    {
        var results = new T[Count];
        var faults = new List<Exception>();
        var threads = Enumerable.Range(0, Count).Select(number => new Thread(() =>
        {
            try
            {
                results[number] = body(tables.Engine.NewSession(), number);
            }
            catch (Exception fault)
            {
                lock (faults) faults.Add(fault);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Empty(faults);
        return results;
    }
}
